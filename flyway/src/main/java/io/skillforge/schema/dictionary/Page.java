package io.skillforge.schema.dictionary;

import java.util.List;

/** A document that is written from its top to its end. Texts are plain; the page takes care of its own signs. */
interface Page {

    void title(String text);

    void section(String text);

    void part(String text);

    void paragraph(String text);

    void table(List<String> heads, List<List<String>> rows);

    /** The whole document. */
    String end();
}
