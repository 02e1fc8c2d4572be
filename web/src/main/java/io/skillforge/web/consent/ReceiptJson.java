package io.skillforge.web.consent;

import io.skillforge.consent.ConsentRecords;
import io.skillforge.platform.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;

/** A receipt to read, and the same signed: the signature holds for what is inside {@code jws}. */
public record ReceiptJson(JsonObject receipt, String jws) {

    static ReceiptJson from(ConsentRecords.Receipt receipt) {
        try (var reader = Json.createReader(new StringReader(receipt.json()))) {
            return new ReceiptJson(reader.readObject(), receipt.jws());
        }
    }
}
