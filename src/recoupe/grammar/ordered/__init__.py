"""Attribution in languages where order, not endings, tells who does what (English): a sketch of word classes,
verb groups, noun phrases, and patterns over them."""
