package io.skillforge.web.operations;

import java.util.List;

/** Executions of a job on this node, newest first. */
public record ExecutionListJson(List<ExecutionJson> items) {}
