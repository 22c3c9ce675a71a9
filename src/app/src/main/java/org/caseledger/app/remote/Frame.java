package org.caseledger.app.remote;

/** What the server tells the process that called, one a line of JSON, while a command runs for it. */
sealed interface Frame {

    /** The command was taken on; {@code call} is the name under which answers are sent. */
    record Begun(String call) implements Frame {}

    /** Text for the standard output. */
    record Out(String text) implements Frame {}

    /** Text for standard error. */
    record Err(String text) implements Frame {}

    /**
     * A bar on the terminal.
     *
     * @param bar which one; it begins when it is first named
     * @param task what is done
     * @param max how much it is in all
     * @param unit what is counted
     * @param done how much is done
     * @param over whether it is over
     */
    record Bar(int bar, String task, long max, String unit, long done, boolean over) implements Frame {}

    /** What the command needs of its caller, who answers under {@code number}. */
    record Ask(int number, Want want) implements Frame {}

    /** The command ended with this exit status; nothing comes after it. */
    record Ended(int status) implements Frame {}

    /** The frame as a line of JSON, without what ends the line. */
    default byte[] line() {
        return switch (this) {
            case Begun(String call) -> Wire.empty().with("call", call).json();
            case Out(String text) -> Wire.empty().with("out", text).json();
            case Err(String text) -> Wire.empty().with("err", text).json();
            case Bar(int bar, String task, long max, String unit, long done, boolean over) ->
                Wire.empty()
                        .with("bar", bar)
                        .with("task", task)
                        .with("max", max)
                        .with("unit", unit)
                        .with("done", done)
                        .with("over", over)
                        .json();
            case Ask(int number, Want want) ->
                want.into(Wire.empty().with("ask", number)).json();
            case Ended(int status) -> Wire.empty().with("status", status).json();
        };
    }

    /** The frame that {@code line} holds. */
    static Frame of(byte[] line) {
        Wire wire = Wire.of(line);
        if (wire.has("out")) {
            return new Out(wire.text("out"));
        }
        if (wire.has("err")) {
            return new Err(wire.text("err"));
        }
        if (wire.has("ask")) {
            return new Ask((int) wire.number("ask"), Want.of(wire));
        }
        if (wire.has("bar")) {
            return new Bar(
                    (int) wire.number("bar"),
                    wire.text("task"),
                    wire.number("max"),
                    wire.text("unit"),
                    wire.number("done"),
                    wire.yes("over"));
        }
        if (wire.has("call")) {
            return new Begun(wire.text("call"));
        }
        if (wire.has("status")) {
            return new Ended((int) wire.number("status"));
        }
        throw new IllegalArgumentException("not a frame");
    }
}
