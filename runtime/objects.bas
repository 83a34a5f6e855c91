OPTION SYSTEM

' Objects: cells whose fields follow. Deleting one takes its class away: every reference to it is then as good as NOTHING.

TYPE ObjectCell
  refs AS INTEGER
  kind AS INTEGER
  owner AS INTEGER
  state AS INTEGER
  class_ AS ClassInfo PTR
  next_ AS Cell PTR
  link AS Cell PTR PTR
  serial AS LONG               ' tells which of two objects is younger
END TYPE

' A class as generated code describes it; the method table follows. Destructor and text routine take the object; NOTHING when there is
' none. `layout` has the managed fields, counted from the start of the object.
TYPE ClassInfo
  parent AS ClassInfo PTR
  name_ AS Text PTR
  size AS LONG
  layout AS RecordLayout PTR
  destructor_ AS ANY PTR
  toText AS ANY PTR
  id AS LONG
  isKept AS LONG               ' it or an ancestor has a destructor
END TYPE

' Code of the program. As a foreign routine, so that nothing is skipped behind it when it fails: who calls it looks at the error.
DECLARE FUNCTION call_object ALIAS "object_call" (code AS ANY PTR, o AS ObjectCell PTR) AS LONG

FUNCTION object_call(code AS ANY PTR, o AS ObjectCell PTR) AS LONG
  RETURN CALLPTR(code, o)
END FUNCTION

FUNCTION object_new(class_ AS ClassInfo PTR) AS ObjectCell PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), o AS ObjectCell PTR
  o = CAST(ObjectCell PTR, cell_new(class_->size, kindReference, CAST(TypeInfo PTR, class_)))
  INC c->slots.serial
  o->serial = c->slots.serial
  RETURN o
END FUNCTION

' The constructor is about to run, its arguments have been made: this object is younger than they are.
SUB object_start(o AS ObjectCell PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  INC c->slots.serial
  o->serial = c->slots.serial
END SUB

' The constructor is done: from now on the object's scope sees to its destructors.
SUB object_built(o AS ObjectCell PTR)
  IF o->class_ = NOTHING THEN RETURN
  IF o->class_->isKept = 0 THEN RETURN
  o->state = cellKept
  scope_keep(o)
END SUB

FUNCTION live_object(o AS ObjectCell PTR) AS ObjectCell PTR
  IF o = NOTHING THEN RETURN NOTHING
  IF o->class_ = NOTHING THEN RETURN NOTHING
  RETURN o
END FUNCTION

' 1 when the object is an instance of the class or of a descendant.
FUNCTION class_is(o AS ObjectCell PTR, class_ AS ClassInfo PTR) AS INTEGER
  DIM at AS ClassInfo PTR
  IF o = NOTHING THEN RETURN 0
  at = o->class_
  WHILE at <> NOTHING
    IF at = class_ THEN RETURN 1
    at = at->parent
  WEND
  RETURN 0
END FUNCTION

' Error 13 unless it is NOTHING, deleted, or an instance.
SUB class_check(o AS ObjectCell PTR, class_ AS ClassInfo PTR)
  IF live_object(o) = NOTHING THEN RETURN
  IF class_is(o, class_) = 0 THEN error_raise(13)
END SUB

' Give up the fields; the object is a deleted one afterwards.
SUB object_clear(o AS ObjectCell PTR)
  DIM class_ AS ClassInfo PTR = o->class_
  o->class_ = NOTHING
  IF class_ = NOTHING THEN RETURN
  IF class_->layout <> NOTHING THEN record_release(CAST(UBYTE PTR, o), class_->layout)
END SUB

' Destructors, the most derived first. Stops at the first that fails.
SUB object_destroy(o AS ObjectCell PTR)
  DIM at AS ClassInfo PTR = o->class_
  o->state = 0
  WHILE at <> NOTHING
    IF at->destructor_ <> NOTHING THEN call_object(at->destructor_, o)
    IF error_pending() THEN RETURN
    at = at->parent
  WEND
END SUB

' DELETE of what a place refers to; takes the reference.
SUB object_delete(o AS ObjectCell PTR)
  IF live_object(o) <> NOTHING THEN
    IF o->state = cellKept THEN
      cell_unlink(CAST(Cell PTR, o))
      object_destroy(o)
      cell_link_rest(CAST(Cell PTR, o))
    END IF
    object_clear(o)
  END IF
  cell_release(CAST(Cell PTR, o))
END SUB

SUB cell_link_rest(p AS Cell PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  cell_link(p, @c->slots.cells)
END SUB
