package io.skillforge.web.retention;

import java.util.List;

/** What a plan does, table by table. */
public record RetentionItemListJson(List<RetentionItemJson> items) {}
