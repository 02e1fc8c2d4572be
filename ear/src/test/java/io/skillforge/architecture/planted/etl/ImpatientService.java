package io.skillforge.architecture.planted.etl;

import io.skillforge.architecture.planted.catalog.CatalogOfRuns;
import jakarta.batch.runtime.JobExecution;
import java.sql.Connection;
import java.time.Instant;
import java.util.UUID;

/** Does itself what others are there for. */
public class ImpatientService {
    Connection connection;
    JobExecution execution;
    CatalogOfRuns catalog;

    String stamp() {
        return UUID.randomUUID() + " " + Instant.now();
    }
}
