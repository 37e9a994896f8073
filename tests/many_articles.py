"""Small sets of invented articles, each on one matter: they agree, differ in figures, and copy one another."""

from __future__ import annotations

from briefing import read
from briefing.model import Source

FERRY = (
    """Ferry sinks off Havn

A ferry sank off the port of Havn on Monday, killing 12 people, Mayor Ana Ruiz said.

The Solvind carried 140 passengers when it struck a rock near the harbour mouth in heavy fog. Rescue boats
reached it within the hour.

Thirty people were injured, the mayor said. The operator, Strand Lines, has suspended all crossings until the
cause is known.

"We will find out why the ship left in such weather," Ruiz said.
""",
    """Fifteen dead as Solvind goes down

Fifteen people were killed when the ferry Solvind sank off Havn on Monday, police chief Piet Vos told
reporters.

Vos said 30 people had been injured and taken to hospitals along the coast. The ferry had about 140 passengers
on board.

The accident is the worst in the Strait since 2004, when 48 people died on the Marlow.

Strand Lines said it would pay for the funerals.
""",
    """Coast guard counts the cost of a foggy morning

The sinking of the ferry Solvind off the port of Havn killed at least 12 people and injured 28, the coast
guard said on Tuesday.

Its director, Lene Gram, said three of the 12 dead were children. The crew had asked to wait for the fog to
lift.
""",
)

STORM = (
    """Storm hits two coasts

The storm killed 9 people in Havn and 4 people in Osterby, the interior ministry said.

About 40 houses were destroyed in Havn. The storm cut power to 12,000 homes.

The government set aside 5 million euros for repairs.
""",
    """Storm leaves 13 dead

The storm killed 13 people in all, the interior ministry said, among them 2 children.

In Havn the storm destroyed 40 houses; 4 people were killed in Osterby. Another 6 people were killed in Marlow
by an earlier storm.

Insurers expect claims of 80 million euros. The storm cut power to more than 11,500 homes at first.
""",
)

STRIKE = (
    """Dockers' strike in Havn enters second week

By Signe Holm

Dockers in the port of Havn walked out for the eighth day on Tuesday after talks with the port operator Strand
Terminals broke down, the dockers' union said.

Some 1,400 workers have joined the strike, union leader Karl Brandt said. "We will not go back for promises,"
he said.

Strand Terminals has offered a pay rise of 6 percent over two years. The union demands 11 percent and a limit
on night shifts.

The strike has stopped 31 ships, according to the port authority. Twelve of them carry grain for the mills in
Vesterby.

Transport Minister Lene Gram said the government would not intervene. "This is a dispute between a company and
its workers," she said.

Economists at the Falk Institute put the cost of the strike at 9 million euros a day. Exporters fear that
shipping lines could move to Osterby for good.

"Once a line has left, it rarely comes back," said Mona Falk, the institute's director.

The last strike in the port, in 2019, lasted 23 days and cost 80 million euros.

Talks are to resume on 12 May, the mediator, Paul Eide, said in a statement.
""",
    """Grain ships wait off Havn as strike drags on

Ships loaded with grain are waiting off Havn, where the strike of the dockers has stopped 38 ships, the
shipowners' association said on Tuesday.

Mills in Vesterby have flour for ten days, said Piet Oster, who heads the association of millers. "After that
we will have to stop the ovens," he said.

Port operator Strand Terminals said that 900 workers had joined the strike, fewer than the union claims. Its
chief executive, Ada Lund, called the demands of the union "out of reach".

Strand Terminals has offered a pay rise of 6 percent over two years, and a bonus of 500 euros. The union wants
11 percent.

Talks with mediator Paul Eide will resume on 14 May, a spokesman for the company said.

Farmers in the valley warned that prices could rise. The price of wheat rose by 4 percent last week.

The government would not intervene in the dispute, Transport Minister Lene Gram said.
""",
    """Explainer: the dispute at the port of Havn

The dockers' union and Strand Terminals have been talking about pay since January. Talks broke down on 28
April over night shifts.

The port handles 40 percent of Norland's grain exports. Around 2,000 people work there, of whom some 1,400 are
members of the union.

The Falk Institute estimates the cost of the strike at 9 million euros a day. Strand Terminals reports losses
of 2 million euros a day.

In 2019 dockers went on strike for 23 days. That strike ended with a pay rise of 5 percent.

Lawyers doubt that the company could sue the union. "The notice was given in time," said Tove Aske, who
teaches labour law in Osterby.

The union has money for four weeks of strike, Brandt said last week.
""",
)

FIRE = (
    """Fire near Osterby drives thousands from their homes

A fire in a chemical plant near Osterby forced 3,000 people to leave their homes on Friday, the Coastal News
Agency reported.

The fire broke out at about 4 a.m. in a store of solvents, fire chief Ina Solberg said. Two firefighters were
treated for burns.

"There is no danger to the drinking water," Solberg told the agency. Residents were told to keep their windows
closed.

The plant belongs to Norland Chemicals, which said it did not know the cause. It makes solvents for paint and
employs 260 people.

Environment Minister Rune Vik said the plant would stay closed until inspectors had seen it.
""",
    """Chemical plant burns near Osterby

A fire in a chemical plant near Osterby forced 3,000 people to leave their homes on Friday, the Coastal News
Agency reported.

The fire broke out at about 4 a.m. in a store of solvents, fire chief Ina Solberg said. Two firefighters were
treated for burns.

"There is no danger to the drinking water," Solberg told the agency. Residents were told to keep their windows
closed.

The plant belongs to Norland Chemicals, which said it did not know the cause. It makes solvents for paint, and
employs 260 people in two shifts.

Environment Minister Rune Vik said the plant would stay closed until inspectors had seen it.

The mayor of Osterby, Ana Ruiz, opened two schools for those who had to leave.
""",
    """Residents of Osterby ask who knew about the solvents

People in Osterby demanded answers on Saturday after a fire at a plant of Norland Chemicals forced more than
3,500 residents to leave their homes.

"We were never told what they keep there," said Karin Holm, who lives beside the plant. She spent the night in
a school.

A report by inspectors in 2028 warned that the store of solvents was too close to houses, the Osterby Post has
learned. Norland Chemicals did not reply to questions about the report.

Environment Minister Rune Vik said the plant would stay closed until inspectors had seen it. "Nobody will go
back to work there before we know the cause," he said.

Doctors treated 14 people for smoke, the hospital said.
""",
)

LAW = (
    """Parliament adopts water law

Parliament in Norland adopted the water law on 12 February by 88 votes to 61.

The law allows farmers to take 20 percent less water from the Lune. It will enter into force on 1 July,
Minister Torben Aske said.

The opposition said the law would ruin small farms. Inflation stood at 4.2 percent in January.
""",
    """Farmers protest against water law

The water law was adopted by the parliament of Norland on 14 February. It passed by 88 votes to 59.

Some 3,000 farmers marched in the capital. Farmers may take 20 percent less water from the river under the
law, which will enter into force on 1 September.

Inflation stood at 3.9 percent in February, the bank said.
""",
)

POLL = (
    """Rowan leads in Vesterby

A poll by the Falk Institute gave Rowan 43 percent of the vote in Vesterby, ahead of Holm with 38 percent.

The institute asked 1,004 voters between 3 and 9 May. The race has tightened since April.
""",
    """Holm closes in

In the Falk Institute poll, Rowan had 41 percent of the vote in Vesterby and Holm 38 percent.

About 1,000 voters were asked. Turnout at the last election was 61 percent. The candidates meet in a debate in
the old town hall on Friday.
""",
)

QUAKE = (
    """Earthquake shakes Sorland

An earthquake of magnitude 6.1 struck the province of Sorland early on Sunday and killed at least 34 people,
the civil protection agency said.

More than 200 people were injured. The quake destroyed 480 houses in the town of Mira, where the old church
collapsed.

The government has sent 1,200 soldiers to the province. Prime Minister Olga Brun promised 60 million crowns
for the rebuilding of Mira.

In 1987 a quake killed 210 people in the same valley.
""",
    """Sorland digs for survivors after quake

Rescuers in Sorland searched the ruins on Monday after an earthquake that killed 41 people, according to the
interior ministry.

The quake had a magnitude of 6.3, the seismological institute said. It destroyed about 500 houses in Mira and
damaged 2,000 more.

Prime Minister Olga Brun promised 60 million crowns for rebuilding. Nine people were pulled alive from the
ruins.

Some 210 people died in the quake of 1987.
""",
    """Aid reaches Mira

Tents for 800 families reached Mira on Tuesday. The mayor, Ivo Lund, said 41 people had been killed in the
earthquake and 12 were missing.

The government has sent 900 soldiers to the province of Sorland, Lund said. "We need more of them," he said.
""",
)

BUDGET = (
    """Cabinet passes Velden budget

The cabinet of Velden passed a budget on Thursday that foresees spending of 84.5 billion marks and a deficit
of 3.1 percent.

Defence spending rises by 12 percent to 9 billion marks, Finance Minister Elsa Norin said.

The state will hire 2,500 teachers. The opposition called the budget reckless.
""",
    """Velden's deficit to stay high

Velden's new budget puts the deficit at 3.4 percent, the central bank said in a note.

Spending will reach 84.5 billion marks. Defence spending grows by 15 percent, the note says.

Under the budget the state will hire 2,500 teachers and 800 police officers. Last year's deficit was 4.0
percent.
""",
)

DAM = (
    """Kellin dam to open

The dam at Kellin will open on 3 June, the energy ministry of Tarn said. It has cost 1.2 billion dollars and
will produce 400 megawatts.

Some 6,000 people had to move for it, according to the ministry. Each family was given 15,000 dollars.

Fishermen say their catch has fallen by half since work began in 2027.
""",
    """Families wait for Kellin money

The Kellin dam in Tarn, which has cost 1.6 billion dollars, is to open on 10 June, an engineer at the site
said.

The group River Watch says that 9,500 people had to move for the dam. Families were promised 15,000 dollars
each, and many were given nothing, the group said.

The dam is to produce 400 megawatts. A smaller dam at Orr cost 300 million dollars in 2019.
""",
)

FESTIVAL = (
    """Harbour festival draws crowds

The harbour festival in Pell drew 45,000 visitors, the town said on Monday. Police made 5 arrests and counted 12
thefts.

A stage fell on Saturday and hurt 4 people. The festival cost the town 700,000 euros.
""",
    """Festival in Pell ends in dispute

The harbour festival in Pell drew 30,000 visitors, the association of hotels said, fewer than in 2030, when
38,000 came.

Four people were hurt when a stage fell on Saturday. Police arrested seven people in Pell during the festival.

Mayor Rita Coen said the festival cost 700,000 euros. "It was worth every cent," she said.
""",
)

TRIAL = (
    """Banker jailed in Lisk

A court in Lisk sentenced the banker Marek Dorn to seven years in prison on Wednesday for fraud.

Dorn took 14 million francs from 320 customers between 2021 and 2025, the court found. He must pay a fine of 2
million francs.

His lawyer, Anna Weil, said he would appeal.
""",
    """Dorn guilty of fraud

Marek Dorn, once head of the Lisk savings bank, was sentenced to seven years in prison for fraud on Wednesday.

The court found that he took 14 million francs from about 300 customers. The fine was set at 2.5 million
francs.

Customers' lawyer Piet Rand said 90 of them had lost everything.
""",
)

MEASLES = (
    """Tolland begins vaccinations

Tolland began to vaccinate children against measles on Monday after 85 cases were reported in the capital,
Sel.

The health ministry has bought 500,000 doses. It wants to reach 95 percent of children under six by August.

Two children died of measles in March. Doctors say vaccination fell by 20 percent during the war.
""",
    """Measles spreads in Tolland

Health workers have reported 140 cases of measles in Tolland since January, 90 of them in Sel, the aid group
Medica said.

Tolland has bought 500,000 doses of vaccine. Three children have died, Medica said.

The ministry aims to vaccinate 95 percent of children under six. In the north only 60 percent of children are
vaccinated.
""",
)

BRIDGE = (
    """Council backs Osterby bridge

The Osterby council voted on Tuesday to build a bridge over the Lune at a cost of 40 million euros.

The bridge will carry 18,000 cars a day and open in 2031, engineer Mona Falk said. The council will pay 25
percent of the cost.

Councillor Paul Eide said the town could not afford it. "We have a school that leaks," he said.
""",
    """Osterby bridge to cost more than a hospital wing

A bridge over the Lune in Osterby will cost 46 million euros, the regional government said.

The regional government put the council's share of the cost at 30 percent. The bridge will carry about 18,000
cars a day.

A hospital wing in the same town cost 38 million euros in 2022.
""",
)

JOBS = (
    """Norland Steel to cut jobs

Norland Steel will cut 1,200 jobs at its plant in Vesterby, the company said on 3 March.

The plant employs 4,000 workers. Losses at the company came to 310 million dollars in 2030.

Union leader Karl Brandt called the cuts "a betrayal of the valley".
""",
    """Steel union vows strike

Union leader Karl Brandt said Norland Steel planned to cut 1,500 jobs at its Vesterby plant.

In 2019 the plant employed 5,200 workers. It employs nearly 4,000 workers today.

Norland Steel lost 290 million dollars in 2029, its report shows.
""",
)

SETS = {
    "ferry": FERRY,
    "storm": STORM,
    "strike": STRIKE,
    "fire": FIRE,
    "law": LAW,
    "poll": POLL,
    "quake": QUAKE,
    "budget": BUDGET,
    "dam": DAM,
    "festival": FESTIVAL,
    "trial": TRIAL,
    "measles": MEASLES,
    "bridge": BRIDGE,
    "jobs": JOBS,
}


def articles(name: str) -> tuple[Source, ...]:
    """The articles of a set as sources, in their order."""
    return tuple(
        source
        for number, text in enumerate(SETS[name], start=1)
        for source in read(text.encode(), name=f"{name}-{number}.txt")
    )
