POKE 1000, 5
'^^^ [UNSUPPORTED] POKE is not part of this language: memory is not accessible in programs; see OPTION SYSTEM
OUT 5, 5
'^^ [UNSUPPORTED] OUT is not part of this language: ports are not accessible
