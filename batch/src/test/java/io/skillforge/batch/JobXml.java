package io.skillforge.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A job's definition as it stands in this module, for tests. */
public record JobXml(String file, Element job) {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/batch-jobs");

    public static List<JobXml> all() throws IOException {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(JobXml::parse).toList();
        }
    }

    public static JobXml of(String name) {
        return parse(FOLDER.resolve(name + ".xml"));
    }

    private static JobXml parse(Path path) {
        try {
            var document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(path.toFile());
            return new JobXml(path.getFileName().toString(), document.getDocumentElement());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException(path + " is no job XML", e);
        }
    }

    public List<String> steps() {
        return all("step").map(step -> step.getAttribute("id")).toList();
    }

    /** The job's own properties, which hand its parameters to the steps. */
    public Map<String, String> properties() {
        var properties = new LinkedHashMap<String, String>();
        var own = children(job).filter(child -> child.getTagName().equals("properties"));
        own.flatMap(JobXml::children)
                .forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value")));
        return properties;
    }

    public Stream<Element> all(String tag) {
        return elements(job.getElementsByTagName(tag));
    }

    /** Every element that names an artifact. */
    public Stream<Element> references() {
        return all("*").filter(element -> element.hasAttribute("ref"));
    }

    public static Stream<Element> children(Element element) {
        return elements(element.getChildNodes());
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    @Override
    public String toString() {
        return file;
    }
}
