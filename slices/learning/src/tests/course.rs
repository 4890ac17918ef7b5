//! The course of these tests.

use olx::{Kind, Package};
use std::{collections::BTreeMap, sync::Arc};

const COURSE: &str = r#"<course url_name="2026" org="IMT" course="FAB1" display_name="Fabriquer" start="2026-01-05T00:00:00Z"
  user_partitions='[{"id": 100, "name": "Essai", "scheme": "random", "version": 3, "groups": [{"id": 0, "name": "A", "version": 1}, {"id": 1, "name": "B", "version": 1}]}]'>
 <chapter url_name="one" display_name="Semaine 1">
  <sequential url_name="hw" display_name="Devoir" format="Homework" graded="true" due="2026-02-01T00:00:00Z">
   <vertical url_name="u1" display_name="Questions">
    <problem url_name="gravity" max_attempts="3" weight="2" show_reset_button="true">
     <numericalresponse answer="9.81"><responseparam type="tolerance" default="1%"/><textline/></numericalresponse>
     <demandhint><hint>Près de dix.</hint><hint>9,8.</hint></demandhint>
    </problem>
    <problem url_name="colours" max_attempts="1">
     <multiplechoiceresponse><choicegroup><choice correct="true">rouge</choice><choice correct="false">bleu</choice></choicegroup></multiplechoiceresponse>
    </problem>
    <problem url_name="secret" visible_to_staff_only="true"><stringresponse answer="x"><textline/></stringresponse></problem>
   </vertical>
   <vertical url_name="u2" display_name="Tirage">
    <library_content url_name="bank" max_count="1">
     <problem url_name="b1"><stringresponse answer="un"><textline/></stringresponse></problem>
     <problem url_name="b2"><stringresponse answer="deux"><textline/></stringresponse></problem>
     <problem url_name="b3"><stringresponse answer="trois"><textline/></stringresponse></problem>
    </library_content>
   </vertical>
  </sequential>
  <sequential url_name="lab" display_name="Atelier" format="Lab" graded="true">
   <vertical url_name="u3" display_name="Faire">
    <done url_name="did" xblock-family="xblock.v1"/>
    <poll_question url_name="tea">Thé ?<answer id="yes">Oui</answer><answer id="no">Non</answer></poll_question>
    <word_cloud url_name="cloud" num_inputs="2"/>
    <drag-and-drop-v2 url_name="dnd" xblock-family="xblock.v1" weight="3" data='{"zones": [{"uid": "top", "title": "Haut"}, {"uid": "low", "title": "Bas"}], "items": [{"id": 0, "displayName": "A", "zones": ["top"]}, {"id": 1, "displayName": "B", "zones": ["low"]}, {"id": 2, "displayName": "Leurre", "zones": []}]}'/>
    <conditional url_name="then" sources="i4x://IMT/FAB1/poll_question/tea" poll_answer="yes" message="Votez d’abord."><html url_name="thanks">Merci.</html></conditional>
    <video url_name="clip" youtube_id_1_0="abc"/>
    <split_test url_name="test" user_partition_id="100" group_id_to_child='{"0": "i4x://IMT/FAB1/vertical/va", "1": "i4x://IMT/FAB1/vertical/vb"}'>
     <vertical url_name="va"><html url_name="ha">A</html></vertical><vertical url_name="vb"><html url_name="hb">B</html></vertical>
    </split_test>
   </vertical>
  </sequential>
  <sequential url_name="essay" display_name="Dossier" format="Essay" graded="true">
   <vertical url_name="u4" display_name="Remettre">
    <openassessment url_name="ora" file_upload_response="optional"><title>Dossier</title><assessments><assessment name="staff-assessment" required="True"/></assessments>
     <prompts><prompt><description>Racontez.</description></prompt></prompts>
     <rubric><criterion><name>Idées</name><prompt>?</prompt><option points="0"><name>Peu</name></option><option points="4"><name>Bien</name></option></criterion>
      <criterion><name>Forme</name><prompt>?</prompt><option points="0"><name>Non</name></option><option points="1"><name>Oui</name></option></criterion></rubric></openassessment>
    <problem url_name="byhand" weight="5" submission_wait_seconds="60"><customresponse cfn="check"><textline/></customresponse></problem>
   </vertical>
  </sequential>
  <sequential url_name="bench" display_name="En atelier" format="Practice" graded="true">
   <vertical url_name="u6" display_name="Séance">
    <practice url_name="nest" machine_classes="imprimante-3d, decoupe-laser" hours="3"><instructions><p>Mesurez.</p></instructions>
     <evidence kind="photo" count="2">Deux photos.</evidence><evidence kind="measure">Une cote.</evidence>
     <grid><criterion name="safe" label="Sécurité"><option points="0" label="À revoir">Non.</option><option points="2" label="Autonome">Oui.</option></criterion></grid></practice>
   </vertical>
  </sequential>
  <sequential url_name="free" display_name="Pour soi">
   <vertical url_name="u5" display_name="Sondage"><problem url_name="survey" max_attempts="0"><stringresponse answer="x"><textline/></stringresponse></problem></vertical>
  </sequential>
 </chapter>
</course>"#;

const POLICY: &str = r#"{"GRADER": [
 {"type": "Homework", "short_label": "HW", "min_count": 1, "drop_count": 0, "weight": 0.5},
 {"type": "Lab", "min_count": 1, "drop_count": 0, "weight": 0.2},
 {"type": "Essay", "min_count": 1, "drop_count": 0, "weight": 0.3}],
 "GRADE_CUTOFFS": {"Pass": 0.5}}"#;

/// The course as a package; `change` edits its source.
pub fn package(change: impl Fn(&str) -> String) -> Package {
    let files: BTreeMap<String, Arc<[u8]>> = [
        ("course.xml".to_owned(), Arc::from(change(COURSE).as_bytes())),
        ("policies/2026/grading_policy.json".to_owned(), Arc::from(POLICY.as_bytes())),
    ]
    .into();
    Package { kind: Kind::Course, folder: "course".to_owned(), files }
}
