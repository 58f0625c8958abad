/**
 * A process that is killed: an article comes, and what it means to a watch is put into the outbox, over and over; each is
 * printed once it is kept. Arguments: the state's folder, and the number to go on from.
 */
import { reply } from "../../src/reply.ts";
import { openState } from "../../src/state/state.ts";
import { tell } from "./telling.ts";

const [folder = "", from = "0"] = process.argv.slice(2);
const state = openState(folder);
const by = { who: "7", name: null, at: 0 };
const watch =
	state.watches.all()[0] ??
	state.watches.add(
		{
			guild: null,
			owner: "7",
			target: { kind: "topic", value: "大桥", below: false },
			label: "大桥",
			pace: "once",
			minute: 0,
			channel: null,
			role: null,
			locale: "zh-CN",
			since: 0,
			paused: false,
			seen: 0,
			ran: 0,
		},
		by,
	);

for (let number = Number(from) + 1; ; number++) {
	state.together(() => {
		state.arrivals.arrived(
			"",
			{ file: `${number}.txt`, id: `${number}` },
			number,
			null,
		);
		state.watches.looked(watch.id, number, number);
		state.deliveries.add(
			{
				guild: null,
				kind: "alert",
				source: watch.id,
				place: "7",
				direct: true,
				locale: "zh-CN",
				threadName: null,
				reply: reply({ outcome: "answer", title: `第${number}条` }),
			},
			(delivery, screens) => [
				{
					mark: screens.keep(
						{
							origin: { kind: "delivery", delivery },
							asker: "7",
							guild: null,
							locale: "zh-CN",
							posted: false,
							page: 0,
							pages: 1,
							offered: [],
							picked: 0,
							actions: [],
							asks: [],
							controls: [],
							postable: false,
							exportable: false,
						},
						number,
					),
					body: "{}",
				},
			],
			[{ kind: "statement", id: `${number}#p0.0` }],
			number,
		);
	});
	// What is read there was kept here.
	await tell(number);
}
