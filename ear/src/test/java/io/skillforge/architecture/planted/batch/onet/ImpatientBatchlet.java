package io.skillforge.architecture.planted.batch.onet;

import io.skillforge.architecture.planted.platform.sql.Database;
import jakarta.batch.operations.JobOperator;

/** Launches jobs past the launcher, and asks the database itself. */
public class ImpatientBatchlet {
    JobOperator operator;
    Database database;
}
