OPTION SYSTEM

' Timed messages: each timer is a thread that waits and sends copies of what was to be sent when it was started.

TYPE Timer_
  id AS LONG
  next_ AS Timer_ PTR
  handle AS LONG               ' whose channel; 0: of the thread that started it, towards the program
  target AS Worker PTR
  channel_ AS Channel PTR
  isToWorker AS INTEGER
  isStopped AS INTEGER
  isDone AS INTEGER
  repeats AS INTEGER
  due AS DOUBLE                ' seconds of the monotonic clock
  interval AS DOUBLE
  message AS Blob PTR
  thread AS LONG
  context_ AS Context PTR
END TYPE

CONST mostTimers = 64

SUB timer_main(t AS Timer_ PTR)
  DIM wait_ AS DOUBLE, spec AS TimeSpec, copy_ AS Blob PTR
  DO
    wait_ = t->due - clock_monotonic()
    IF t->isStopped <> 0 THEN EXIT DO
    IF wait_ > 0 THEN
      IF wait_ > 0.005 THEN wait_ = 0.005
      spec.seconds = 0
      spec.nanoseconds = CAST(LONG, wait_ * 1e9)
      c_nanosleep(@spec, @spec)
    ELSE
      IF t->target->isDone <> 0 AND t->isToWorker <> 0 THEN EXIT DO
      IF t->message->head <> NOTHING THEN
        copy_ = blob_of_array(t->message->head, t->message->info)
      ELSE
        copy_ = blob_of_any(@t->message->value)
      END IF
      message_send(t->target, t->channel_, copy_, t->isToWorker, 0)
      IF t->repeats = 0 THEN EXIT DO
      DO
        t->due = t->due + t->interval
      LOOP WHILE t->due < clock_monotonic()
    END IF
  LOOP
  t->isDone = 1
END SUB

' Takes the message. `handle` 0: towards the program, from a worker. Errors 5, 7.
SUB timer_start(handle AS LONG, delay AS DOUBLE, repeats AS INTEGER, b AS Blob PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), t AS Timer_ PTR, w AS Worker PTR, count AS INTEGER, one AS Timer_ PTR
  IF handle = 0 THEN w = c->slots.worker ELSE w = worker_of(handle)
  IF w = NOTHING OR NOT (delay >= 0) OR (repeats <> 0 AND delay <= 0) THEN
    cell_release(CAST(Cell PTR, b))
    RETURN
  END IF
  one = c->slots.timers
  WHILE one <> NOTHING
    IF one->isDone = 0 THEN INC count
    one = one->next_
  WEND
  IF count >= mostTimers THEN
    cell_release(CAST(Cell PTR, b))
    error_raise(5)
    RETURN
  END IF
  t = mem_zeroed(SIZEOF(Timer_))
  IF t = NOTHING THEN mem_exhausted
  INC c->slots.timerCount
  t->id = c->slots.timerCount
  t->handle = handle
  t->target = w
  t->isToWorker = IIF(handle = 0, 0, 1)
  t->channel_ = IIF(handle = 0, @w->outbox, @w->inbox)
  t->repeats = repeats
  t->interval = delay / 1000
  t->due = clock_monotonic() + t->interval
  cell_unlink(CAST(Cell PTR, b))
  t->message = b
  t->context_ = context_new(@timer_main, t)
  IF t->context_ = NOTHING THEN mem_exhausted
  IF c_thread_create(@t->thread, NOTHING, c->threadStart, t->context_) <> 0 THEN
    error_raise(7)
    RETURN
  END IF
  t->next_ = c->slots.timers
  c->slots.timers = t
END SUB

FUNCTION timer_last() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  RETURN c->slots.timerCount
END FUNCTION

SUB timer_stop(id AS LONG)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), t AS Timer_ PTR = c->slots.timers
  WHILE t <> NOTHING
    IF t->id = id THEN t->isStopped = 1
    t = t->next_
  WEND
END SUB

SUB timer_stop_all
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), t AS Timer_ PTR = c->slots.timers
  WHILE t <> NOTHING
    t->isStopped = 1
    t = t->next_
  WEND
END SUB

' Those that are aimed at a worker that goes.
SUB timers_of(handle AS LONG)
  timers_end(handle)
END SUB

SUB timers_join
  timers_end(-1)
END SUB

' Stop and give back timers of a handle; -1: all.
SUB timers_end(handle AS LONG)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), link AS Timer_ PTR PTR = @c->slots.timers, t AS Timer_ PTR
  WHILE *link <> NOTHING
    t = *link
    IF handle = -1 OR t->handle = handle THEN
      *link = t->next_
      t->isStopped = 1
      c_thread_join(t->thread, NOTHING)
      context_merge(t->context_)
      cell_link_rest(CAST(Cell PTR, t->message))
      cell_release(CAST(Cell PTR, t->message))
      mem_free(t)
    ELSE
      link = @t->next_
    END IF
  WEND
END SUB
