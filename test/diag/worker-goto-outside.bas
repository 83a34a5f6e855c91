WORKER W() AS INTEGER
  GOTO done
'      ^^^^ [LABEL-UNDEF] 'done' is a label at module level; a jump cannot leave or enter a procedure
END WORKER
done:
