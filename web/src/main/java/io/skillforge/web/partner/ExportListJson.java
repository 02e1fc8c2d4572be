package io.skillforge.web.partner;

import java.util.List;

/** Exports, newest first. */
public record ExportListJson(List<ExportJson> items) {}
