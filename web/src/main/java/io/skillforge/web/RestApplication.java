package io.skillforge.web;

import io.skillforge.web.security.ApiKeyFilter;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.ExternalDocumentation;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything under {@code /api}; each resource's path starts with the version. */
@ApplicationPath("api")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "SkillForge",
                        version = "v1",
                        description = """
                                Occupations, the skills they ask for, and the jobs that load them.

                                Lists answer `{"items": […], "nextPageToken": …}`; send the token as `pageToken`, with \
                                the other parameters as before, for the next page. Errors are problem documents \
                                (RFC 9457) that name the parameter and what was expected. A field without a value is \
                                left out.

                                Catalog answers carry an `ETag`; send it back as `If-None-Match` for a 304. Where callers \
                                are counted, `RateLimit-Policy` and `RateLimit` say what is left.

                                Coming with the next work on the reference data: past releases (`asOf`, `release`, \
                                `/releases` and what changed between two), wages, clusters of skills, and curated \
                                summaries of occupations.""",
                        license =
                                @License(
                                        name = "Data: CC BY 4.0, see /api/v1/about",
                                        url = "https://creativecommons.org/licenses/by/4.0/")),
        // Without it the server writes an empty one, which readers of descriptions refuse.
        externalDocs = @ExternalDocumentation(description = "A page to browse and try it", url = "/docs/"),
        tags = {
            @Tag(name = "Occupations", description = "Occupations and their parts"),
            @Tag(name = "Skills", description = "The taxonomy of skills and technologies"),
            @Tag(
                    name = "Matching",
                    description = "Skills matched with occupations: scores, gaps, transitions, feedback"),
            @Tag(name = "About", description = "Versions, release, licence and attribution"),
            @Tag(name = "Consent", description = "Grants and revocations, their receipts, what failed, and bulk runs"),
            @Tag(name = "Retention", description = "How long what stays: policies, plans, holds, compliance over time"),
            @Tag(name = "Alerts", description = "What somebody has to look at"),
            @Tag(name = "People", description = "Accounts, and what people and their advisors put down about them"),
            @Tag(name = "Exports", description = "What partners are given about people who agreed, and its recall"),
            @Tag(name = "Jobs", description = "Launch, watch, stop and restart jobs"),
            @Tag(name = "Feature flags", description = "What is switched while the server runs"),
            @Tag(name = "Runs", description = "The run log of the loading jobs"),
            @Tag(name = "Keys", description = "The keys that protect people's data: list, rotate, retire"),
            @Tag(name = "Data map", description = "What is kept of whom, and what happens to it"),
            @Tag(name = "Receipts", description = "What signatures are verified with"),
            @Tag(name = "Audit", description = "The audit log, and the proof that nobody changed it"),
            @Tag(name = "Partners", description = "Partners, how they want things, and the keys of their programs"),
            @Tag(name = "Learning pathways", description = "Ways to an occupation, step by step")
        })
@SecurityScheme(
        securitySchemeName = RestApplication.BEARER,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "A token of the OpenID Connect provider; on one's own machine `skillforge token` makes one.")
@SecurityScheme(
        securitySchemeName = RestApplication.API_KEY,
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = ApiKeyFilter.HEADER,
        description = "A key of a partner's program; `skillforge partner key create` makes one.")
public class RestApplication extends Application {

    /** The names of the security schemes in the API's description. */
    public static final String BEARER = "bearer";

    public static final String API_KEY = "apiKey";
}
