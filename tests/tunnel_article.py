"""An invented article with the traps of a real one."""

ARTICLE = """Port Ardel ferry tunnel would cut crossing to six minutes

By Mara Lindqvist

PORT ARDEL, 4 March 2031 - A road tunnel under Ardel Sound would cost 420 million crowns and cut the crossing to six minutes, the harbour ministry said.

Transport Minister Jonas Feld called the tunnel "the most useful road of our generation" at a hearing on 12 February.

The plan offers little to the islanders, and economists note that the tolls would exceed today's ferry fares.

"These tolls will be paid by the people who can least afford them," said Ida Brandt, an economist at the Ardel Institute. "I have seen no figures that say otherwise."

They warned that the cost could double if the rock proves soft.

The ferry company Sundline, which employs 300 people, said it would close the route.

Will the tunnel ever be built? Nobody at the hearing wanted to say when the first car would pass through it.

The harbour ministry opened the first ferry terminal in 1964.
"""
