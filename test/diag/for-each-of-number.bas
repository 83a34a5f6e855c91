FOR EACH x IN 5
'             ^ [FOREACH-SOURCE] FOR EACH runs over arrays, lists, maps and strings, not INTEGER
NEXT
