package io.skillforge.web.operations;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.HashMap;
import java.util.Map;

/** Asks for a job to be launched. Values are kept by the job repository one a line, and in limited space. */
public record StartJson(
        Map<
                        String,
                        @NotNull
                        @Pattern(
                                regexp = "[^\\x00-\\x1f\\x7f]{0,400}",
                                message = "Expected at most 400 characters, without control characters")
                        String>
                parameters) {

    /** Who launched a job is not for the caller to say. */
    Map<String, String> toParameters(String triggeredBy) {
        var all = parameters == null ? new HashMap<String, String>() : new HashMap<>(parameters);
        all.put("triggered-by", triggeredBy);
        return all;
    }
}
