package io.skillforge.platform.crypto;

import io.skillforge.platform.error.DomainException;
import io.skillforge.platform.error.ProblemKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Signs what must be provable outside: receipts, the anchors of the audit trail. Compact JWS with Ed25519. */
@ApplicationScoped
public class Signing {

    private KeyFiles files;

    /** For the container's proxy. */
    protected Signing() {}

    @Inject
    public Signing(KeyFiles files) {
        this.files = files;
    }

    /** @param type what is signed, such as {@code consent-receipt}; {@link #verify} wants the same */
    public String sign(String type, String json) {
        return Jws.sign(keys().current(), type, json);
    }

    /** The signed text, or a domain exception of kind SIGNATURE_INVALID. */
    public String verify(String type, String jws) {
        return Jws.verify(keys(), type, jws)
                .orElseThrow(() -> new DomainException(
                        ProblemKind.SIGNATURE_INVALID,
                        "The signature is not one of this installation's, or the text was changed"));
    }

    /** All public keys, older ones included, as a JSON web key set. */
    public String publicKeys() {
        return keys().publicJson();
    }

    /** The current key first. */
    public List<String> keyIds() {
        return keys().keys().stream().map(SigningKey::id).toList();
    }

    /** A new key signs from now on; the one before only verifies. Answers the new key's id. */
    public String rotate() {
        files.change(FirstKeys.SIGNING, json -> SigningKeys.of(json).withNew().toJson());
        return keyIds().get(0);
    }

    private SigningKeys keys() {
        return files.read(FirstKeys.SIGNING, SigningKeys.class, SigningKeys::of);
    }
}
