package io.skillforge.web.catalog;

import io.skillforge.catalog.ReleaseService;
import io.skillforge.web.Product;
import io.skillforge.web.security.AlwaysOpen;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says what runs here and whose data it shows. */
@Path("v1/about")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "About")
public class AboutResource {

    @Inject
    ReleaseService releases;

    @GET
    @PermitAll
    @AlwaysOpen
    @Operation(summary = "Versions, release, licences and attribution")
    public AboutJson about() {
        return AboutJson.of(Product.VERSION, releases.current().orElse(null));
    }
}
