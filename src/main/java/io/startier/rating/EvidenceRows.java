package io.startier.rating;

import io.startier.shared.Invalid;
import java.util.Iterator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartRequest;

/** The rows for evidence on the form that proposes; a script shows one after the other. */
final class EvidenceRows {

    private static final int NUMBER = 4;
    private static final String NAME = "pieces\\[[0-" + (NUMBER - 1) + "]]\\.\\w+";

    private EvidenceRows() {}

    static IntStream all() {
        return IntStream.range(0, NUMBER);
    }

    /**
     * The framework breaks on rows that no form has.
     *
     * @throws Invalid when somebody made them up
     */
    static void requireKnown(NativeWebRequest request) {
        var files = request.getNativeRequest(MultipartRequest.class);
        var names = Stream.concat(
                stream(request.getParameterNames()), files == null ? Stream.of() : stream(files.getFileNames()));
        if (names.anyMatch(name -> name.startsWith("pieces") && !name.matches(NAME))) {
            throw new Invalid("pieces", "error.422.value");
        }
    }

    private static Stream<String> stream(Iterator<String> names) {
        Iterable<String> all = () -> names;
        return StreamSupport.stream(all.spliterator(), false);
    }
}
