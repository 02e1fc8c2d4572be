package io.skillforge.platform.run;

import java.util.List;

/** A job that can be launched. {@code lastExecution} is null when it never ran on this node. */
public record JobView(String name, String description, List<Parameter> parameters, ExecutionView lastExecution) {

    /** {@code defaultValue} is null when there is none. */
    public record Parameter(String name, String description, boolean required, String defaultValue) {}
}
