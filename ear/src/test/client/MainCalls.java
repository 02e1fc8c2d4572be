import io.skillforge.client.ApiClient;
import io.skillforge.client.ApiException;
import io.skillforge.client.api.AboutApi;
import io.skillforge.client.api.OccupationsApi;
import io.skillforge.client.api.PartnersApi;
import io.skillforge.client.api.SkillsApi;

/** What somebody writes who was given the description of the API and nothing else. Compiled with the client of the test. */
public final class MainCalls {

    private MainCalls() {}

    /** @param words the server's address, and a token of an administrator */
    public static void main(String[] words) throws ApiException {
        var open = client(words[0]);
        expect(new AboutApi(open).aboutAbout().getApiVersion().equals("v1"), "the version");
        var occupations = new OccupationsApi(open);
        var found = occupations.occupationsList(OccupationsApi.APIOccupationsListRequest.newBuilder()
                .q("software developers")
                .limit(5)
                .build());
        var code = found.getItems().get(0).getOnetCode();
        expect(code.equals("15-1252.00"), "the first that was found");
        var one = occupations.occupationFind(OccupationsApi.APIOccupationFindRequest.newBuilder()
                .onetCode(code)
                .build());
        expect(one.getTitle().equals("Software Developers"), "the title");
        var skills = occupations.occupationSkills(OccupationsApi.APIOccupationSkillsRequest.newBuilder()
                .onetCode(code)
                .build());
        expect(!skills.getItems().isEmpty(), "the skills");
        var pages = new SkillsApi(open);
        var first = pages.skillsList(
                SkillsApi.APISkillsListRequest.newBuilder().limit(2).build());
        var second = pages.skillsList(SkillsApi.APISkillsListRequest.newBuilder()
                .limit(2)
                .pageToken(first.getNextPageToken())
                .build());
        expect(!first.getItems().equals(second.getItems()), "the next page");
        refused(404, () -> occupations.occupationFind(OccupationsApi.APIOccupationFindRequest.newBuilder()
                .onetCode("15-9999.00")
                .build()));

        var request = PartnersApi.APIPartnersListRequest.newBuilder().limit(1).build();
        refused(401, () -> new PartnersApi(open).partnersList(request));
        var known = client(words[0]);
        known.setRequestInterceptor(each -> each.header("Authorization", "Bearer " + words[1]));
        new PartnersApi(known).partnersList(request);
    }

    private interface Call {
        void send() throws ApiException;
    }

    private static void refused(int status, Call call) throws ApiException {
        try {
            call.send();
        } catch (ApiException refusal) {
            expect(refusal.getCode() == status, "the status " + refusal.getCode());
            expect(refusal.getResponseBody().contains("urn:skillforge:problem:"), "the problem");
            return;
        }
        throw new IllegalStateException("A request that is refused went through");
    }

    private static ApiClient client(String address) {
        var client = new ApiClient();
        client.updateBaseUri(address);
        return client;
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException(what + " is another");
        }
    }
}
