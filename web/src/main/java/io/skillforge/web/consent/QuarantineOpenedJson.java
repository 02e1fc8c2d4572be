package io.skillforge.web.consent;

import io.skillforge.consent.Quarantine;

/** An item with what came, as it came; it may hold personal data. */
public record QuarantineOpenedJson(QuarantineItemJson item, String payload) {

    static QuarantineOpenedJson from(Quarantine.Opened opened) {
        return new QuarantineOpenedJson(QuarantineItemJson.from(opened.item()), opened.payload());
    }
}
