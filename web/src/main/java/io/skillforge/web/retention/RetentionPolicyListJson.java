package io.skillforge.web.retention;

import java.util.List;

/** The policies, by dataset. */
public record RetentionPolicyListJson(List<RetentionPolicyJson> items) {}
