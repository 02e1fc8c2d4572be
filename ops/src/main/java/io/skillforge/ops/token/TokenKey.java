package io.skillforge.ops.token;

import io.skillforge.ops.OpsException;
import io.skillforge.ops.host.Secrets;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** The key pair of this state folder: the command line signs with its private half, the server is given the public one. */
public record TokenKey(Secrets secrets) {
    static final String ALGORITHM = "ES256";

    private static final String PRIVATE = "token-key.pem";
    private static final String PUBLIC = "token-key-public.pem";
    private static final int LINE = 64;

    public Path publicFile() {
        return secrets.file(PUBLIC);
    }

    Path privateFile() {
        return secrets.file(PRIVATE);
    }

    /** Makes the pair unless it is there. The private half comes last, so that half a pair is made again whole. */
    public void makeIfMissing() {
        if (Files.exists(privateFile()) && Files.exists(publicFile())) {
            return;
        }
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var pair = generator.generateKeyPair();
            secrets.write(PUBLIC, pem("PUBLIC KEY", pair.getPublic().getEncoded()));
            secrets.write(PRIVATE, pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has this curve", impossible);
        }
    }

    /** Empty before the first start. */
    Optional<PrivateKey> read() {
        return secrets.read(PRIVATE).map(this::parse);
    }

    /** The signature in the form that tokens carry, which is not the one that certificates do. */
    static byte[] sign(PrivateKey key, String content) {
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(key);
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException failure) {
            throw OpsException.wrongUse("The key for tokens is not one for " + ALGORITHM + ".");
        }
    }

    private PrivateKey parse(String pem) {
        try {
            var body = pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
            return KeyFactory.getInstance("EC")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            throw OpsException.wrongUse("The key for tokens in " + privateFile()
                    + " cannot be read; remove it, and skillforge down and up make another.");
        }
    }

    private static String pem(String kind, byte[] key) {
        var body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }
}
