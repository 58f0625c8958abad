/** What we use of `discord-api-spec/zod`, which comes without types: schemas made from Discord's own OpenAPI file. */
declare module "discord-api-spec/zod" {
	interface Shape {
		safeParse(body: unknown):
			| { readonly success: true; readonly data: unknown }
			| {
					readonly success: false;
					readonly error: {
						readonly issues: readonly {
							readonly path: readonly PropertyKey[];
							readonly message: string;
						}[];
					};
			  };
	}
	export const ApplicationCommandAutocompleteCallbackRequestSchema: Shape;
	export const ApplicationCommandUpdateRequestSchema: Shape;
	export const CreateMessageInteractionCallbackRequestSchema: Shape;
	export const CreatePrivateChannelRequestSchema: Shape;
	export const CreateTextThreadWithMessageRequestSchema: Shape;
	export const IncomingWebhookRequestPartialSchema: Shape;
	export const IncomingWebhookUpdateRequestPartialSchema: Shape;
	export const MessageCreateRequestSchema: Shape;
	export const MessageEditRequestPartialSchema: Shape;
	export const ModalInteractionCallbackRequestSchema: Shape;
	export const UpdateMessageInteractionCallbackRequestSchema: Shape;
}
