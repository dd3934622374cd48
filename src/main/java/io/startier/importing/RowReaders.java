package io.startier.importing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The reader of each kind. */
@Component
class RowReaders {

    private final Map<Kind, RowReader> readers = new EnumMap<>(Kind.class);

    RowReaders(List<RowReader> all) {
        all.forEach(reader -> readers.put(reader.kind(), reader));
    }

    RowReader of(Kind kind) {
        return readers.get(kind);
    }
}
