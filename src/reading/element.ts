import type { Byline } from "./byline.ts";

/** What a page consists of, in print order. */
export type Element =
	| { readonly kind: "paragraph"; readonly text: string }
	/** A line set by itself: part of a headline, a heading, an author's name. `blanks` lines are empty above it. */
	| { readonly kind: "display"; readonly text: string; readonly blanks: number }
	| { readonly kind: "mark"; readonly text: string }
	| { readonly kind: "remark"; readonly text: string }
	| {
			readonly kind: "byline";
			readonly text: string;
			readonly byline: Byline;
			readonly origin: string | null;
	  }
	| { readonly kind: "caption"; readonly text: string }
	| {
			readonly kind: "origin";
			readonly text: string;
			readonly origin: string | null;
	  }
	| {
			readonly kind: "furniture";
			readonly text: string;
			readonly printed: string | null;
			readonly page: string | null;
			readonly origin: string | null;
	  };
