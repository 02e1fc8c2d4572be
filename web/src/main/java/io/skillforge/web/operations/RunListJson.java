package io.skillforge.web.operations;

import java.util.List;

/** Runs, newest first. */
public record RunListJson(List<RunJson> items) {}
