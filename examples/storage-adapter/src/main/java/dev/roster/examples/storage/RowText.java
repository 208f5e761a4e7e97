package dev.roster.examples.storage;

import dev.roster.failure.StorageFailure;
import dev.roster.memory.RowKind;
import dev.roster.user.EmailAddress;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.deser.std.StdConvertingDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.impl.DefaultTypeResolverBuilder;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdConvertingSerializer;
import tools.jackson.databind.util.StdConverter;

/**
 * What rows hold, as JSON. Nearly all of it are records of what Jackson knows; the rest stands here. A text that lacks
 * anything, such as one that an older version of Roster wrote, is refused: a storage must not guess.
 */
final class RowText {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(new StdConvertingSerializer(EmailAddress.class, new Written()))
                    .addDeserializer(EmailAddress.class, new StdConvertingDeserializer<>(new Read())))
            .setDefaultTyping(new SealedTypes())
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private RowText() {}

    static String of(Object content) {
        return MAPPER.writeValueAsString(content);
    }

    static Object content(RowKind kind, String text) {
        try {
            return MAPPER.readValue(text, kind.type());
        } catch (RuntimeException unreadable) {
            // Without the cause, which may quote the row.
            throw new StorageFailure("A row of the kind " + kind + " cannot be read; is it of another version?", null);
        }
    }

    /** Says with a value of a sealed type, such as an actor, which of its cases it is. */
    private static final class SealedTypes extends DefaultTypeResolverBuilder {

        private static final long serialVersionUID = 1L;

        SealedTypes() {
            super(
                    BasicPolymorphicTypeValidator.builder()
                            .allowIfSubType("dev.roster.")
                            .build(),
                    DefaultTyping.NON_FINAL,
                    "case");
        }

        @Override
        public boolean useForType(JavaType type) {
            return type.getRawClass().isSealed();
        }
    }

    private static final class Written extends StdConverter<EmailAddress, String> {

        @Override
        public String convert(EmailAddress address) {
            return address.value();
        }
    }

    /** Reads as stored, since an address that was erased is none that may be typed. */
    private static final class Read extends StdConverter<String, EmailAddress> {

        @Override
        public EmailAddress convert(String text) {
            return EmailAddress.stored(text);
        }
    }
}
