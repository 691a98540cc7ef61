"""Attribution where order, not endings, tells who does what (English).

A rough class for every word (`tagged`, `sketch`), cue verbs (`verbs`), noun phrases, subjects, and patterns over them.
"""
