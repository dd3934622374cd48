package io.startier.importing;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The store of each type of record. */
@Component
class RecordStores {

    private final Map<RecordType, RecordStore> stores = new EnumMap<>(RecordType.class);

    RecordStores(List<RecordStore> all) {
        all.forEach(store -> stores.put(store.type(), store));
    }

    RecordStore of(RecordType type) {
        return stores.get(type);
    }

    Collection<RecordStore> all() {
        return stores.values();
    }
}
