package io.skillforge.web.retention;

import java.util.List;

/** Plans and what became of them, newest first. */
public record RetentionRunListJson(List<RetentionRunJson> items) {}
