package io.skillforge.web.retention;

import java.util.List;

/** Legal holds, newest first. */
public record HoldListJson(List<HoldJson> items) {}
