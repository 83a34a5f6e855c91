' END closes every scope on its way out.
CLASS D
  N AS STRING
  CONSTRUCTOR(n AS STRING) : ME.N = n : END CONSTRUCTOR
  DESTRUCTOR : PRINT "~"; ME.N; " "; : END DESTRUCTOR
  METHOD Stop() : PRINT "stop "; : END : END METHOD
END CLASS
DIM g AS D = NEW D("g"), l AS LIST OF D = LIST(NEW D("l1"), NEW D("l2"))
SUB S(d AS D, m AS HASHMAP OF D)
  DIM loc AS D = NEW D("loc")
  m("k") = NEW D("mk")
  FOR EACH x IN l
    FOR EACH k, v IN m
      IF x.N = "l2" THEN loc.Stop()
    NEXT
  NEXT
END SUB
DIM mm AS HASHMAP OF D
S NEW D("tmp"), mm
PRINT "never"
'>= stop ~loc ~mk ~tmp ~l2 ~l1 ~g 
