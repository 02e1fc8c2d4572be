package io.skillforge.web.cache;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Passes on what is written and keeps a copy, unless it gets large. */
class CopyingStream extends FilterOutputStream {

    private static final int LARGEST = 128 * 1024;

    private ByteArrayOutputStream copy = new ByteArrayOutputStream();

    CopyingStream(OutputStream target) {
        super(target);
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        if (hasRoomFor(1)) {
            copy.write(one);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        if (hasRoomFor(length)) {
            copy.write(bytes, offset, length);
        }
    }

    Optional<byte[]> copy() {
        return Optional.ofNullable(copy).map(ByteArrayOutputStream::toByteArray);
    }

    private boolean hasRoomFor(int more) {
        if (copy != null && copy.size() + more > LARGEST) {
            copy = null;
        }
        return copy != null;
    }
}
