DIM m AS HASHMAP
m("a", "b") = "c"
'^^^^^^^^^^ [ARG-COUNT] HASHMAP takes one subscript, but 2 given
