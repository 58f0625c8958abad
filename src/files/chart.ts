import { createCanvas } from "@napi-rs/canvas";
import { Chart, type ChartConfiguration } from "chart.js/auto";
import { drawable, familiesFor } from "./font.ts";

/** Numbers over time, stacked by who they belong to. */
export interface ChartOrder {
	readonly title: string;
	/** Stands under the title: how it was understood, what is counted. */
	readonly subtitle: string;
	/** Labels of the periods, in order. */
	readonly periods: readonly string[];
	readonly series: readonly {
		readonly label: string;
		/** One for each period. */
		readonly values: readonly number[];
		/** Whether it is what is left when all others are named. */
		readonly isRest: boolean;
	}[];
	/** Periods of which nothing is held: their emptiness says nothing, and they are shaded. */
	readonly unheld: readonly boolean[];
	/** What the shade is called in the legend. */
	readonly unheldLabel: string;
}

/** Pixels. */
export const chartSize = { width: 1200, height: 675 } as const;

/** Okabe and Ito's colours, which readers who do not tell red from green tell apart; grey for the rest. */
const colours = [
	"#0072b2",
	"#e69f00",
	"#009e73",
	"#d55e00",
	"#cc79a7",
	"#56b4e9",
];
const rest = "#8a8f98";
const ink = "#222222";
const shade = "#e9e9e9";
const paper = "#ffffff";

/** Shades the periods of which nothing is held, from axis to axis. */
const shading = (unheld: readonly boolean[]) => ({
	id: "unheld",
	beforeDatasetsDraw({ ctx, chartArea, scales }: Chart) {
		const axis = scales.x;
		if (axis === undefined) return;
		const width = chartArea.width / unheld.length;
		ctx.save();
		ctx.fillStyle = shade;
		for (const [index, isUnheld] of unheld.entries())
			if (isUnheld)
				ctx.fillRect(
					Math.floor(axis.getPixelForValue(index) - width / 2),
					chartArea.top,
					Math.ceil(width),
					chartArea.height,
				);
		ctx.restore();
	},
});

/** The drawing's ground: without one it is black where Discord is dark. */
const ground = {
	id: "ground",
	beforeDraw({ ctx, width, height }: Chart) {
		ctx.save();
		ctx.fillStyle = paper;
		ctx.fillRect(0, 0, width, height);
		ctx.restore();
	},
};

function configuration(order: ChartOrder): ChartConfiguration<"bar"> {
	const title = drawable(order.title);
	const subtitle = drawable(order.subtitle);
	const unheldLabel = drawable(order.unheldLabel);
	const periods = order.periods.map(drawable);
	const labels = order.series.map(({ label }) => drawable(label));
	const family = familiesFor([
		title,
		subtitle,
		unheldLabel,
		...periods,
		...labels,
	]);
	// The font's thinnest is what it draws unless told otherwise.
	const font = (size: number, weight = 600) => ({ family, size, weight });
	return {
		type: "bar",
		data: {
			labels: periods,
			datasets: [
				...order.series.map(({ values, isRest }, index) => ({
					label: labels[index] ?? "",
					data: [...values],
					backgroundColor: isRest ? rest : (colours[index] ?? rest),
					stack: "one",
					maxBarThickness: 60,
				})),
				...(order.unheld.includes(true)
					? [
							{
								label: unheldLabel,
								data: [],
								backgroundColor: shade,
								stack: "one",
							},
						]
					: []),
			],
		},
		options: {
			responsive: false,
			animation: false,
			devicePixelRatio: 1,
			layout: { padding: 24 },
			font: font(18),
			color: ink,
			scales: {
				x: {
					stacked: true,
					grid: { display: false },
					ticks: {
						font: font(16),
						color: ink,
						maxRotation: 60,
						autoSkip: true,
					},
				},
				y: {
					stacked: true,
					beginAtZero: true,
					ticks: { font: font(16), color: ink, precision: 0 },
				},
			},
			plugins: {
				title: {
					display: true,
					text: title,
					align: "start",
					color: ink,
					font: font(28, 800),
					padding: { bottom: 6 },
				},
				subtitle: {
					display: true,
					text: subtitle,
					align: "start",
					color: ink,
					font: font(17),
					padding: { bottom: 18 },
				},
				legend: {
					display: true,
					position: "bottom",
					labels: { font: font(17), color: ink, boxWidth: 18 },
				},
			},
		},
		plugins: [ground, shading(order.unheld)],
	};
}

/** A chart as PNG. */
export function chartOf(order: ChartOrder): Uint8Array {
	const canvas = createCanvas(chartSize.width, chartSize.height);
	const chart = new Chart(canvas, configuration(order));
	try {
		return canvas.toBuffer("image/png");
	} finally {
		chart.destroy();
	}
}
