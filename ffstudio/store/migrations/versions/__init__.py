"""One file a revision, written by hand, in its own words: the tables of today are not those of then."""
