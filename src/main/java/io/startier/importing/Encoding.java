package io.startier.importing;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a file's bytes spell text. Tried in this order: byte order mark, zero bytes (a wide encoding without a mark, refused),
 * strict UTF-8, strict GB18030. Nearly any bytes decode as GB18030, so what it gives must also look like Chinese.
 */
enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE, 0xFE, 0xFF),
    GB18030("GB18030", Charset.forName("GB18030"), 0x84, 0x31, 0x95, 0x33);

    private static final double PLAUSIBLE = 0.7;

    private final String spoken;
    private final Charset charset;
    private final int[] mark;

    Encoding(String spoken, Charset charset, int... mark) {
        this.spoken = spoken;
        this.charset = charset;
        this.mark = mark;
    }

    public String spoken() {
        return spoken;
    }

    /** @throws Unreadable when the bytes are no text in an encoding that can be told for sure */
    static Encoding of(byte[] content) {
        refuseWide(content);
        for (var encoding : values()) {
            if (encoding.marks(content)) {
                encoding.requireValid(content);
                return encoding;
            }
        }
        if (UTF_8.firstFault(content) < 0) {
            return UTF_8;
        }
        if (GB18030.firstFault(content) < 0 && looksChinese(content)) {
            return GB18030;
        }
        UTF_8.requireValid(content);
        return UTF_8;
    }

    /** The text without its mark; a malformed byte is an error, never a replacement character. */
    Reader reader(byte[] content) {
        int start = marks(content) ? mark.length : 0;
        var bytes = new ByteArrayInputStream(content, start, content.length - start);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private boolean marks(byte[] content) {
        if (content.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private void requireValid(byte[] content) {
        int at = firstFault(content);
        if (at >= 0) {
            throw new Unreadable("import.file.encoding", String.valueOf(lineOf(content, at)), String.valueOf(at + 1));
        }
    }

    /** The index of the first byte that is not in this encoding, or -1. */
    private int firstFault(byte[] content) {
        var decoder = charset.newDecoder();
        var bytes = ByteBuffer.wrap(content);
        var characters = CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(bytes, characters, true);
            if (result.isError()) {
                return bytes.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            characters.clear();
        }
    }

    private static int lineOf(byte[] content, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            if (content[i] == '\n') {
                line++;
            }
        }
        return line;
    }

    private static void refuseWide(byte[] content) {
        int length = Math.min(content.length, 4096);
        int zeros = 0;
        for (int i = 0; i < length; i++) {
            zeros += content[i] == 0 ? 1 : 0;
        }
        boolean wide = zeros * 5 > length;
        boolean marked = UTF_16LE.marks(content) || UTF_16BE.marks(content);
        if (wide && (!marked || zeros * 5 > length * 3)) {
            throw new Unreadable("import.file.wide");
        }
    }

    /** Most two-byte characters lie where the common ones are; other encodings' bytes fall elsewhere. */
    private static boolean looksChinese(byte[] content) {
        int pairs = 0;
        int common = 0;
        for (int i = 0; i + 1 < content.length; i++) {
            int lead = content[i] & 0xFF;
            if (lead < 0x80) {
                continue;
            }
            int trail = content[i + 1] & 0xFF;
            if (trail < 0x40) {
                i += 3;
                continue;
            }
            pairs++;
            common += lead >= 0xA1 && lead <= 0xF7 && trail >= 0xA1 ? 1 : 0;
            i++;
        }
        return common >= pairs * PLAUSIBLE;
    }
}
