package io.skillforge.web.consent;

import java.util.List;

/** Bulk revocations, newest first. */
public record ConsentRunListJson(List<ConsentRunJson> items) {}
