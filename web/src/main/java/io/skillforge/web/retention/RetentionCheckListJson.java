package io.skillforge.web.retention;

import java.util.List;

/** What the monitor found, newest first. */
public record RetentionCheckListJson(List<RetentionCheckJson> items) {}
