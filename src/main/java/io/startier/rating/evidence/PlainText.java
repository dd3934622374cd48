package io.startier.rating.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Text that people read, in one of the encodings in use, as against pages and pictures that are programs written in text. */
final class PlainText {

    private static final List<Charset> ENCODINGS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern MARKUP = Pattern.compile(
            "<(!doctype|html|head|body|svg|script|iframe|object|embed|\\?xml|\\?php|%)", Pattern.CASE_INSENSITIVE);

    private PlainText() {}

    /** @throws Unfit for what is no text, or is markup or a script */
    static FileKind kindOf(byte[] content) {
        var text = text(content).orElseThrow(() -> new Unfit("unknown"));
        if (text.stripLeading().startsWith("<") || MARKUP.matcher(text).find()) {
            throw new Unfit("markup");
        }
        return FileKind.TEXT;
    }

    private static Optional<String> text(byte[] content) {
        var encodings =
                content.length > 1 && isMark(content[0], content[1]) ? List.of(StandardCharsets.UTF_16) : ENCODINGS;
        return encodings.stream()
                .flatMap(encoding -> decoded(content, encoding).stream())
                .map(text -> text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .filter(text -> text.codePoints().allMatch(PlainText::isReadable))
                .findFirst();
    }

    private static boolean isMark(byte first, byte second) {
        return first == (byte) 0xFF && second == (byte) 0xFE || first == (byte) 0xFE && second == (byte) 0xFF;
    }

    private static Optional<String> decoded(byte[] content, Charset encoding) {
        try {
            return Optional.of(
                    encoding.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    private static boolean isReadable(int sign) {
        return sign == '\t'
                || sign == '\n'
                || sign == '\r'
                || sign == '\f'
                || Character.isDefined(sign) && Character.getType(sign) != Character.CONTROL;
    }
}
