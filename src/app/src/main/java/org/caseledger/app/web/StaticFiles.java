package org.caseledger.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Style sheets, scripts, fonts and pictures. Pages name them under an address that holds the hash of all of them, which a
 * browser may therefore keep for a year; after a release that changes one the address is another. Under /static alone they
 * are asked for each time.
 */
@Component
class StaticFiles implements WebMvcConfigurer {

    private static final String FOLDER = "classpath:/static/static/";
    private static final int HASH_DIGITS = 12;
    private static final Duration KEPT = Duration.ofDays(365);

    private final String address = "/static/" + hash();

    /** Where pages find them: this, a slash and the name. */
    String address() {
        return address;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(address + "/**")
                .addResourceLocations(FOLDER)
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic().immutable());
    }

    private static String hash() {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            for (Resource file : files()) {
                try (InputStream content = file.getInputStream()) {
                    all.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(all.digest()).substring(0, HASH_DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Resource> files() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FOLDER + "**/*.*"))
                .filter(Resource::isReadable)
                .sorted(Comparator.comparing(Resource::getDescription))
                .toList();
    }
}
