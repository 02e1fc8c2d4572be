package io.skillforge.architecture.planted.web.catalog;

import io.skillforge.architecture.planted.batch.onet.ImpatientBatchlet;
import io.skillforge.architecture.planted.etl.domain.Run;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Open to everybody by oversight, and hands out an entity. */
@Path("runs")
public class PeekingResource {
    ImpatientBatchlet batchlet;

    @GET
    public Run run() {
        return null;
    }
}
