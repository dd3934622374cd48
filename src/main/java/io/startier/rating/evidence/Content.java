package io.startier.rating.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Tells what a file is by what it holds. Its name may say anything. */
final class Content {

    private static final Map<FileKind, byte[]> SIGNATURES = Map.of(
            FileKind.PDF, "%PDF-".getBytes(StandardCharsets.US_ASCII),
            FileKind.PNG, bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),
            FileKind.JPEG, bytes(0xFF, 0xD8, 0xFF));
    private static final byte[] ARCHIVE = bytes('P', 'K', 3, 4);
    private static final byte[] OLD_OFFICE = bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1);
    private static final List<byte[]> PROGRAMS = List.of(
            bytes('M', 'Z'),
            bytes(0x7F, 'E', 'L', 'F'),
            bytes('#', '!'),
            bytes(0xCA, 0xFE, 0xBA, 0xBE),
            bytes(0xCF, 0xFA, 0xED, 0xFE));

    private Content() {}

    /** @throws Unfit for anything that is not taken as evidence */
    static FileKind kindOf(byte[] content) {
        if (content.length == 0) {
            throw new Unfit("empty");
        }
        if (PROGRAMS.stream().anyMatch(program -> startsWith(content, program))) {
            throw new Unfit("program");
        }
        if (startsWith(content, OLD_OFFICE)) {
            throw new Unfit("old");
        }
        return SIGNATURES.entrySet().stream()
                .filter(signature -> startsWith(content, signature.getValue()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> startsWith(content, ARCHIVE) ? OfficeFile.kindOf(content) : PlainText.kindOf(content));
    }

    private static boolean startsWith(byte[] content, byte[] signature) {
        return content.length >= signature.length
                && Arrays.equals(content, 0, signature.length, signature, 0, signature.length);
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
