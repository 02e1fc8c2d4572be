package io.skillforge.web.consent;

import io.skillforge.consent.ConsentView;
import java.time.Instant;
import java.util.List;

/** A person's consents, by purpose. */
public record ConsentListJson(List<ConsentJson> items) {

    /** The newest word on one purpose. */
    public record ConsentJson(String purpose, boolean granted, Instant since, String source) {

        static ConsentJson from(ConsentView view) {
            return new ConsentJson(view.purpose().code(), view.granted(), view.since(), view.source());
        }
    }

    static ConsentListJson from(List<ConsentView> views) {
        return new ConsentListJson(views.stream().map(ConsentJson::from).toList());
    }
}
