package io.skillforge.web.operations;

import java.util.List;

/** The jobs that can be launched. */
public record JobListJson(List<JobJson> items) {}
