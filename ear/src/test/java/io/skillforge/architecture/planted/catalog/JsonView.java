package io.skillforge.architecture.planted.catalog;

import jakarta.json.bind.annotation.JsonbProperty;

public record JsonView(@JsonbProperty("run_id") String runId) {}
